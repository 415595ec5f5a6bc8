package nianbao.parse.extract.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws a page onto nothing and notes its glyphs and ruling lines. Images are measured, never decoded. */
final class PageReader extends PDFGraphicsStreamEngine {

    /** A glyph turned by more than this from all four directions is a stamp's or a watermark's. */
    private static final double MOST_SKEW = Math.toRadians(8);

    /** Smaller characters than half a point are none that a reader sees. */
    private static final double SMALLEST = 0.5;

    private final Characters characters;
    private final Budget budget;
    private final Layers layers;
    private final MarkedContent marked = new MarkedContent();
    private final AffineTransform toPage;
    private final Rectangle2D shown;
    private final PathRules path = new PathRules();
    private final GeneralPath outline = new GeneralPath();
    private final ClippedRuns runs = new ClippedRuns();
    private final List<Rule> rules = new ArrayList<>();
    private final Grounds grounds = new Grounds();
    private int clipping = -1;
    private int hidden;
    private double image;
    private boolean drawn;

    private PageReader(PDPage page, Characters characters, Layers layers, Budget budget) {
        super(page);
        this.layers = layers;
        this.characters = characters;
        this.budget = budget;
        PDRectangle crop = page.getCropBox();
        this.toPage = toPage(crop, page.getRotation());
        this.shown = toPage.createTransformedShape(new Rectangle2D.Double(
                        crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight()))
                .getBounds2D();
    }

    /** What the page shows. */
    static Page read(PDPage page, Characters characters, Layers layers, Budget budget) throws IOException {
        PageReader reader = new PageReader(page, characters, layers, budget);
        reader.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (isPartOfThePage(annotation)
                    && !layers.isHidden(annotation.getCOSObject().getDictionaryObject(COSName.OC))) {
                reader.showAnnotation(annotation);
            }
        }
        return new Page(
                        reader.shown.getWidth(),
                        reader.shown.getHeight(),
                        reader.runs.shown(reader.rules),
                        reader.rules,
                        reader.hidden,
                        reader.image,
                        reader.drawn)
                .upright();
    }

    /** Fields of a form that was filled in, and text typed onto the page. */
    private static boolean isPartOfThePage(PDAnnotation annotation) {
        boolean typed = "Widget".equals(annotation.getSubtype()) || "FreeText".equals(annotation.getSubtype());
        return typed && !annotation.isHidden() && !annotation.isNoView();
    }

    /** From the document's space, which has its origin below, to the page as it is shown, from its upper left corner. */
    private static AffineTransform toPage(PDRectangle crop, int rotation) {
        AffineTransform transform =
                switch ((rotation % 360 + 360) % 360) {
                    case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 180 -> new AffineTransform(-1, 0, 0, 1, crop.getWidth(), 0);
                    case 270 -> new AffineTransform(0, -1, -1, 0, crop.getHeight(), crop.getWidth());
                    default -> new AffineTransform(1, 0, 0, -1, 0, crop.getHeight());
                };
        transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        return transform;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operation();
        switch (operator.getName()) {
            case OperatorName.BEGIN_MARKED_CONTENT -> marked.begin(false);
            case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> marked.begin(isHiding(operands));
            case OperatorName.END_MARKED_CONTENT -> marked.end();
            default -> super.processOperator(operator, operands);
        }
    }

    private boolean isHiding(List<COSBase> operands) {
        if (operands.size() < 2 || !COSName.OC.equals(operands.getFirst())) {
            return false;
        }
        COSBase named = operands.get(1) instanceof COSName name ? properties(name) : operands.get(1);
        return layers.isHidden(named);
    }

    private COSBase properties(COSName name) {
        PDPropertyList properties =
                getResources() == null ? null : getResources().getProperties(name);
        return properties == null ? null : properties.getCOSObject();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (isShown(form)) {
            int before = marked.enter();
            super.showForm(form);
            marked.leave(before);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (isShown(form)) {
            int before = marked.enter();
            super.showTransparencyGroup(form);
            marked.leave(before);
        }
    }

    private boolean isShown(PDXObject object) {
        return !marked.isHidden() && !layers.isHidden(object.getCOSObject().getDictionaryObject(COSName.OC));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        Point2D origin = toPage.transform(matrix.transformPoint(0, 0), null);
        Point2D ahead = toPage.transform(matrix.transformPoint(1, 0), null);
        Point2D above = toPage.transform(matrix.transformPoint(0, 1), null);
        double size = origin.distance(above);
        double angle = Math.atan2(ahead.getY() - origin.getY(), ahead.getX() - origin.getX());
        double quarters = angle / (Math.PI / 2);
        boolean straight = Math.abs(quarters - Math.rint(quarters)) * Math.PI / 2 <= MOST_SKEW;
        if (!(size >= SMALLEST) || size > 10_000 || !straight) {
            return;
        }
        float wide = font.isVertical() ? 1 : displacement.getX();
        Rectangle2D box = new Rectangle2D.Double(origin.getX(), origin.getY(), 0, 0);
        box.setRect(point(matrix, 0, (float) -Glyph.DESCENT));
        box.add(point(matrix, wide, (float) (1 - Glyph.DESCENT)));
        String text = characters.of(font, code);
        if (isPainted(box, text)) {
            Glyph glyph = new Glyph(
                    text,
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY(),
                    size,
                    Math.floorMod(Math.round(quarters), 4));
            runs.add(glyph, clip());
        }
    }

    private Rectangle2D point(Matrix matrix, float x, float y) {
        Point2D at = toPage.transform(matrix.transformPoint(x, y), null);
        return new Rectangle2D.Double(at.getX(), at.getY(), 0, 0);
    }

    private boolean isPainted(Rectangle2D box, String text) {
        if (text.isBlank()) {
            return true;
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (marked.isHidden() || mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            hidden++;
            return false;
        }
        boolean white = mode.isFill() && Grounds.isWhite(getGraphicsState().getNonStrokingColor());
        return !white || grounds.isColoured(box.getCenterX(), box.getCenterY());
    }

    private Rectangle2D clip() {
        Rectangle2D bounds = getGraphicsState().getCurrentClippingPath().getBounds2D();
        return toPage.createTransformedShape(bounds).getBounds2D().createIntersection(shown);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        outline.moveTo(x, y);
        path.moveTo(toPage.transform(new Point2D.Float(x, y), null));
    }

    @Override
    public void lineTo(float x, float y) {
        if (outline.getCurrentPoint() == null) {
            moveTo(x, y);
            return;
        }
        outline.lineTo(x, y);
        path.lineTo(toPage.transform(new Point2D.Float(x, y), null));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (outline.getCurrentPoint() == null) {
            moveTo(x3, y3);
            return;
        }
        outline.curveTo(x1, y1, x2, y2, x3, y3);
        path.curveTo(toPage.transform(new Point2D.Float(x3, y3), null));
    }

    @Override
    public Point2D getCurrentPoint() {
        return outline.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
            path.close();
        }
    }

    @Override
    public void clip(int windingRule) {
        clipping = windingRule;
    }

    @Override
    public void endPath() {
        if (clipping >= 0) {
            outline.setWindingRule(clipping);
            getGraphicsState().intersectClippingPath(outline);
            clipping = -1;
        }
        outline.reset();
        path.clear();
    }

    @Override
    public void strokePath() {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        stroke();
        endPath();
    }

    private void stroke() {
        if (marked.isHidden()) {
            return;
        }
        drawn = true;
        path.stroked(transformWidth(getGraphicsState().getLineWidth())).forEach(this::rule);
    }

    private void fill() {
        if (marked.isHidden()) {
            return;
        }
        drawn = true;
        path.filled().forEach(this::rule);
        if (!Grounds.isWhite(getGraphicsState().getNonStrokingColor())) {
            path.boxes().forEach(grounds::add);
        }
    }

    /** As much of a rule as is not clipped away. */
    private void rule(Rule rule) {
        Rectangle2D clip = clip();
        double across0 = rule.level() ? clip.getMinY() : clip.getMinX();
        double across1 = rule.level() ? clip.getMaxY() : clip.getMaxX();
        double from = Math.max(rule.from(), rule.level() ? clip.getMinX() : clip.getMinY());
        double to = Math.min(rule.to(), rule.level() ? clip.getMaxX() : clip.getMaxY());
        if (from < to && rule.at() >= across0 - PathRules.THICKEST && rule.at() <= across1 + PathRules.THICKEST) {
            budget.rule();
            rules.add(new Rule(rule.level(), rule.at(), from, to));
        }
    }

    @Override
    public void shadingFill(COSName shadingName) {
        drawn |= !marked.isHidden();
    }

    /** An image is a square of one by one in its own space. */
    @Override
    public void drawImage(PDImage pdImage) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Rectangle2D box = toPage.createTransformedShape(
                        matrix.createAffineTransform().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)))
                .getBounds2D()
                .createIntersection(clip());
        boolean seen = pdImage instanceof PDXObject object ? isShown(object) : !marked.isHidden();
        if (!seen || box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        double whole = Math.max(1, shown.getWidth() * shown.getHeight());
        image = Math.max(image, box.getWidth() * box.getHeight() / whole);
        grounds.add(box);
        if (box.getHeight() <= PathRules.THICKEST && box.getWidth() > PathRules.THICKEST) {
            rule(new Rule(true, box.getCenterY(), box.getMinX(), box.getMaxX()));
        } else if (box.getWidth() <= PathRules.THICKEST && box.getHeight() > PathRules.THICKEST) {
            rule(new Rule(false, box.getCenterX(), box.getMinY(), box.getMaxY()));
        }
    }
}
