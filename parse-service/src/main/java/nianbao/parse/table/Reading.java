package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One way to read the characters of a row.
 *
 * @param values one a column; null for a cell that is not there
 * @param manner what had to be done to them
 */
record Reading(List<Value> values, Manner manner) {

    /** What a row's characters need before they fill the columns of the form. */
    enum Manner {
        /** Nothing: as many values as columns. */
        PRINTED("数字的位置"),
        /** More cells than columns, blank ones among them: the columns had to be found. */
        PLACED("本行单元格多于表头栏数"),
        /** Numbers that ran together were taken apart. */
        CUT("数字连写"),
        /** A number that a blank parts was put together. */
        JOINED("一个数字被空格隔开"),
        /** A number whose thousands a comma parts, as it parts the cells, was put together. */
        GROUPED("一个数字被逗号隔开"),
        /** A cell spans several columns. */
        MERGED("本行有合并单元格"),
        /** A number whose digits stand on several lines of its cell was put together. */
        WHOLE("一个数字分在几行"),
        /** Of the numbers on several lines of a cell one was taken: what the others are is not known. */
        APART("一格内有几行数字"),
        /** A cell is not there. */
        TOO_FEW("本行数字少于栏数"),
        /** A number is no cell of the row. */
        TOO_MANY("本行数字多于栏数");

        private final String words;

        Manner(String words) {
            this.words = words;
        }

        /** What is the matter with the row, for the report's author. */
        String words() {
            return words;
        }
    }

    Reading {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The numbers of the cells, null where a cell has none. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>(values.size());
        values.forEach(value -> numbers.add(
                value == null ? null : CellReader.read(value.raw()).number().orElse(null)));
        return Collections.unmodifiableList(numbers);
    }

    /** Whether a cell of that column is not there. */
    boolean lacks(int column) {
        return values.get(column) == null;
    }
}
