package nianbao.parse.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/**
 * PDFs of our own making, A4 upright, measured in points from the upper left corner. Their font has no shapes, only widths (a full square
 * for Chinese characters, half for others) and a meaning for each code, which is all that reading takes.
 */
final class Sheets {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, COSDictionary> layers = new LinkedHashMap<>();
    private final PDOptionalContentProperties shown = new PDOptionalContentProperties();
    private boolean meaning = true;

    /** A page. */
    static final class Sheet {
        private final StringBuilder content = new StringBuilder();
        private int rotation;
        private PDRectangle crop;

        /** Text whose em square has this upper left corner. */
        Sheet text(double x, double y, double size, String words) {
            return turned(x, y + 0.88 * size, size, 1, 0, words);
        }

        /** Text that is read upwards or in any other direction, from a point of its baseline on. */
        Sheet turned(double x, double y, double size, double cos, double sin, String words) {
            return operators(
                    "BT /F %s Tf %s %s %s %s %s %s Tm <%s> Tj ET",
                    size, cos, sin, -sin, cos, x, HEIGHT - y, hex(words));
        }

        Sheet line(double x0, double y0, double x1, double y1) {
            return operators("%s %s m %s %s l S", x0, HEIGHT - y0, x1, HEIGHT - y1);
        }

        /** A filled rectangle. */
        Sheet box(double x, double y, double width, double height) {
            return operators("%s %s %s %s re f", x, HEIGHT - y - height, width, height);
        }

        /** All lines of a plain grid. */
        Sheet grid(double[] xs, double[] ys) {
            for (double y : ys) {
                line(xs[0], y, xs[xs.length - 1], y);
            }
            for (double x : xs) {
                line(x, ys[0], x, ys[ys.length - 1]);
            }
            return this;
        }

        /** Words in the middle of the cells of a row. */
        Sheet row(double[] xs, double y, double size, String... words) {
            for (int i = 0; i < words.length; i++) {
                text((xs[i] + xs[i + 1] - width(words[i], size)) / 2, y, size, words[i]);
            }
            return this;
        }

        /** An image of one grey dot, drawn so large. */
        Sheet image(double x, double y, double width, double height) {
            return operators(
                    "q %s 0 0 %s %s %s cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q",
                    width, height, x, HEIGHT - y - height);
        }

        Sheet operators(String pattern, Object... values) {
            content.append(String.format(Locale.ROOT, pattern, values)).append('\n');
            return this;
        }

        Sheet rotated(int degrees) {
            rotation = degrees;
            return this;
        }

        Sheet cropped(double x, double y, double width, double height) {
            crop = new PDRectangle((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
            return this;
        }
    }

    Sheet sheet() {
        sheets.add(new Sheet());
        return sheets.getLast();
    }

    Sheet at(int index) {
        return sheets.get(index);
    }

    /** A font that does not tell what its codes mean. */
    Sheets withoutMeaning() {
        meaning = false;
        return this;
    }

    /** A layer, which content marked {@code /OC /name BDC} belongs to. */
    Sheets layer(String name, boolean isShown) {
        PDOptionalContentGroup group = new PDOptionalContentGroup(name);
        shown.addGroup(group);
        shown.setGroupEnabled(group, isShown);
        layers.put(name, group.getCOSObject());
        return this;
    }

    /** Several layers by a rule, such as {@code AllOff}. */
    Sheets layers(String name, String rule, String... members) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.OCMD);
        dictionary.setName(COSName.P, rule);
        COSArray groups = new COSArray();
        List.of(members).forEach(member -> groups.add(layers.get(member)));
        dictionary.setItem(COSName.OCGS, groups);
        layers.put(name, dictionary);
        return this;
    }

    static double width(String words, double size) {
        return words.chars().mapToDouble(c -> c < 0x100 ? size / 2 : size).sum();
    }

    byte[] bytes() {
        return bytes(null, null);
    }

    /** @param user what it takes to open the document, may be empty */
    byte[] bytes(String owner, String user) {
        try (PDDocument document = new PDDocument()) {
            COSDictionary font = font(document);
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setMediaBox(new PDRectangle((float) WIDTH, (float) HEIGHT));
                page.setRotation(sheet.rotation);
                if (sheet.crop != null) {
                    page.setCropBox(sheet.crop);
                }
                PDResources resources = new PDResources();
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F"), font);
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                COSDictionary properties = new COSDictionary();
                layers.forEach(properties::setItem);
                resources.getCOSObject().setItem(COSName.PROPERTIES, properties);
                page.setResources(resources);
                page.setContents(stream(document, sheet.content.toString()));
                document.addPage(page);
            }
            if (!layers.isEmpty()) {
                document.getDocumentCatalog().setOCProperties(shown);
            }
            if (owner != null) {
                AccessPermission nothing = new AccessPermission();
                nothing.setCanExtractContent(false);
                document.protect(new StandardProtectionPolicy(owner, user, nothing));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new PDStream(stream);
    }

    private COSDictionary font(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Invented");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Invented");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(0));
        widths.add(COSInteger.get(0xFF));
        widths.add(COSInteger.get(500));
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Invented");
        font.setName(COSName.ENCODING, "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (meaning) {
            font.setItem(COSName.TO_UNICODE, stream(document, toUnicode()));
        }
        return font;
    }

    /** Each code means the character of that number, but those from F000 to FEFF, which nothing is said of. */
    private static String toUnicode() {
        StringBuilder cmap = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Invented def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (int high = 0; high <= 0xFF; high = high == 0xEF ? 0xFF : high + 1) {
            cmap.append(String.format("1 beginbfrange <%02X00> <%02XFF> <%02X00> endbfrange%n", high, high, high));
        }
        return cmap.append("endcmap end end").toString();
    }

    private static String hex(String words) {
        StringBuilder hex = new StringBuilder();
        words.chars().forEach(c -> hex.append(String.format("%04X", c)));
        return hex.toString();
    }
}
