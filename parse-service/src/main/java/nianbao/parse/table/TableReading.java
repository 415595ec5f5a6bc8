package nianbao.parse.table;

import java.util.List;
import java.util.Map;
import nianbao.model.report.Cells;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.Unit;

/**
 * What the three tables of a document say.
 *
 * @param form of the report: {@code 2019}, {@code 2021}, {@code mixed} or {@code none}
 * @param forms the form of each table found, by its key
 * @param cells every cell that the form asks for; none where no table was found
 * @param units of amounts of money, by path
 * @param places of the rows found, by {@code table.row}
 * @param remarks what was noticed
 */
public record TableReading(
        String form,
        Map<String, String> forms,
        Cells cells,
        Map<String, Unit> units,
        Map<String, Place> places,
        List<Remark> remarks) {}
