package nianbao.parse.extract.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Which of a document's layers (optional content groups) are not shown when it is opened. */
final class Layers {

    private static final COSName ALL_ON = COSName.getPDFName("AllOn");
    private static final COSName ALL_OFF = COSName.getPDFName("AllOff");
    private static final COSName ANY_OFF = COSName.getPDFName("AnyOff");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");
    private static final int DEEPEST = 16;

    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, Boolean> memberships = new IdentityHashMap<>();
    private final Budget budget;

    /** @param catalog the document's */
    Layers(COSDictionary catalog, Budget budget) {
        this.budget = budget;
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary initial = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (initial == null) {
            return;
        }
        if (COSName.OFF.equals(initial.getCOSName(COSName.BASE_STATE))) {
            each(properties.getCOSArray(COSName.OCGS), off::add);
            each(initial.getCOSArray(COSName.ON), off::remove);
        }
        each(initial.getCOSArray(COSName.OFF), off::add);
    }

    private void each(COSArray groups, Consumer<COSBase> action) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            budget.operation();
            action.accept(groups.getObject(i));
        }
    }

    /** Whether what belongs to a group, or to groups by some rule, is hidden; null belongs to none. */
    boolean isHidden(COSBase membership) {
        if (off.isEmpty() || !(membership instanceof COSDictionary dictionary)) {
            return false;
        }
        return COSName.OCMD.equals(dictionary.getCOSName(COSName.TYPE))
                ? !memberships.computeIfAbsent(dictionary, this::isShown)
                : off.contains(dictionary);
    }

    private boolean isShown(COSDictionary membership) {
        COSArray expression = membership.getCOSArray(EXPRESSION);
        if (expression != null) {
            return isTrue(expression, 0);
        }
        COSBase groups = membership.getDictionaryObject(COSName.OCGS);
        COSArray all = groups instanceof COSArray array ? array : new COSArray();
        if (groups instanceof COSDictionary) {
            all.add(groups);
        }
        int on = 0;
        int known = 0;
        for (int i = 0; i < all.size(); i++) {
            budget.operation();
            COSBase group = all.getObject(i);
            known += group instanceof COSDictionary ? 1 : 0;
            on += group instanceof COSDictionary && !off.contains(group) ? 1 : 0;
        }
        COSName rule = membership.getCOSName(COSName.P);
        if (known == 0) {
            return true;
        } else if (ALL_ON.equals(rule)) {
            return on == known;
        } else if (ALL_OFF.equals(rule)) {
            return on == 0;
        }
        return ANY_OFF.equals(rule) ? on < known : on > 0;
    }

    /** An expression of And, Or and Not, as nested arrays; one that nests too deeply hides nothing. */
    private boolean isTrue(COSBase expression, int depth) {
        budget.operation();
        if (!(expression instanceof COSArray array) || depth > DEEPEST) {
            return !off.contains(expression);
        }
        IntStream operands = IntStream.range(1, array.size());
        return switch (array.getName(0, "")) {
            case "And" -> operands.allMatch(i -> isTrue(array.getObject(i), depth + 1));
            case "Or" -> operands.anyMatch(i -> isTrue(array.getObject(i), depth + 1));
            case "Not" -> operands.noneMatch(i -> isTrue(array.getObject(i), depth + 1));
            default -> true;
        };
    }
}
