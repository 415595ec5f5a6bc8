package nianbao.parse.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/** What is coloured on a page before text is set on it: white text is seen there and nowhere else. */
final class Grounds {

    private static final int MOST = 20_000;
    private static final float NEARLY = 0.98f;

    private final List<Rectangle2D> boxes = new ArrayList<>();

    void add(Rectangle2D box) {
        if (boxes.size() < MOST && box.getWidth() > PathRules.THICKEST && box.getHeight() > PathRules.THICKEST) {
            boxes.add(box);
        }
    }

    boolean isColoured(double x, double y) {
        return boxes.stream().anyMatch(box -> box.contains(x, y));
    }

    /** Whether a colour is white; one of a space that does not tell by its components is not. */
    static boolean isWhite(PDColor colour) {
        PDColorSpace space = colour == null ? null : colour.getColorSpace();
        if (space == null || colour.isPattern()) {
            return false;
        }
        float[] parts = colour.getComponents();
        return switch (space.getName()) {
            case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB" -> all(parts, true);
            case "DeviceCMYK" -> all(parts, false);
            case "ICCBased" -> all(parts, parts.length != 4);
            default -> false;
        };
    }

    private static boolean all(float[] parts, boolean light) {
        for (float part : parts) {
            if (light ? part < NEARLY : part > 1 - NEARLY) {
                return false;
            }
        }
        return parts.length > 0;
    }
}
