package nianbao.system.faults.documents;

import java.util.Map;

/**
 * What is sent at a time: a document, or an archive of some.
 *
 * @param content what is sent
 * @param members of an archive, by their places in it; empty otherwise
 */
public record Parcel(Specimen content, Map<Integer, Specimen> members) {

    public Parcel {
        members = Map.copyOf(members);
    }
}
