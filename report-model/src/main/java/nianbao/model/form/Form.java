package nianbao.model.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A version of the statutory form: its three tables and the identities between their figures. Parser, validator, store and API all
 * read it from here; the declarations lie in {@code forms/*.form}.
 *
 * @param version which version
 * @param tables tables two, three and four
 */
public record Form(FormVersion version, List<Table> tables) {

    private static final Map<FormVersion, Form> FORMS = new EnumMap<>(FormVersion.class);

    static {
        for (FormVersion version : FormVersion.values()) {
            FORMS.put(
                    version,
                    new Form(
                            version,
                            Arrays.stream(TableId.values())
                                    .map(id -> FormFile.read(id, version))
                                    .toList()));
        }
    }

    public Form {
        tables = List.copyOf(tables);
    }

    /** The form of that version. */
    public static Form of(FormVersion version) {
        return FORMS.get(version);
    }

    /** One of its three tables. */
    public Table table(TableId id) {
        return tables.get(id.ordinal());
    }

    /** The paths of all its figures, in printed order. */
    public Stream<String> paths() {
        return tables.stream().flatMap(Table::paths);
    }
}
