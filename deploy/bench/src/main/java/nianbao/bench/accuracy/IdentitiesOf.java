package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Identity;
import nianbao.model.form.Table;

/** The identities that figures can be held against. */
final class IdentitiesOf {

    private IdentitiesOf() {}

    /** Those of each table whose cells are just these, in whichever form; of them those whose figures are all known. */
    static List<Identity> figures(Map<String, BigDecimal> figures) {
        List<Identity> known = new ArrayList<>();
        for (FormVersion version : FormVersion.values()) {
            for (Table table : Form.of(version).tables()) {
                boolean fits = figures.keySet().stream()
                        .filter(path -> path.startsWith(table.id().key() + "."))
                        .toList()
                        .equals(table.paths().toList());
                if (fits && known.stream().noneMatch(identity -> identity.table() == table.id())) {
                    table.identities().stream()
                            .filter(identity -> Stream.of(identity.left(), identity.right())
                                    .flatMap(List::stream)
                                    .allMatch(path -> figures.get(path) != null))
                            .forEach(known::add);
                }
            }
        }
        return known;
    }
}
