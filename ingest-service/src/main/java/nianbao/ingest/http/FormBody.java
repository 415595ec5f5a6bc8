package nianbao.ingest.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.event.Topic;

/** A body that is a form: each part with a filename is a document. One that is too large does not spoil the others. */
final class FormBody implements BodySink, FormReader.Parts {

    private static final String MEDIA_TYPE = "multipart/form-data";
    private static final Pattern BOUNDARY = Pattern.compile(
            ";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_FIELD = 4 << 10;

    private final FormReader reader;
    private final Spool spool;
    private final long limit;
    private final int partsLimit;
    private final List<Parcel.Item> items = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();
    private PartHead part;
    private long partLength;
    private long length;
    private int parts;

    private FormBody(String boundary, Spool spool, long limit, int partsLimit) {
        this.reader = new FormReader(boundary, this);
        this.spool = spool;
        this.limit = limit;
        this.partsLimit = partsLimit;
    }

    /** Whether a body of that media type is a form; any other is a document. */
    static boolean isForm(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    /**
     * A form of up to so many bytes and parts.
     *
     * @throws Refused if the media type names no boundary
     */
    static FormBody of(String contentType, Spool spool, long limit, int partsLimit) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Refused(Problem.malformedForm("its Content-Type names no boundary"));
        }
        return new FormBody(
                Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2)), spool, limit, partsLimit);
    }

    @Override
    public void accept(byte[] bytes) {
        length += bytes.length;
        if (length > limit) {
            throw new Refused(Problem.formTooLarge(limit));
        }
        reader.feed(bytes);
    }

    @Override
    public Parcel end() {
        reader.end();
        if (items.isEmpty()) {
            throw new Refused(Problem.noFiles());
        }
        return new Parcel(items, fields, spool);
    }

    @Override
    public void close() {
        spool.close();
    }

    @Override
    public void beginPart(PartHead head) {
        if (++parts > partsLimit) {
            throw new Refused(Problem.tooManyParts(partsLimit));
        }
        part = head;
        partLength = 0;
        field.reset();
        spool.begin();
    }

    @Override
    public void content(byte[] bytes, int from, int to) {
        partLength += to - from;
        if (!part.isFile()) {
            if (partLength > LONGEST_FIELD) {
                throw new Refused(Problem.malformedForm("its field " + part.name() + " is too long"));
            }
            field.write(bytes, from, to - from);
        } else if (partLength <= Topic.MAX_DOCUMENT_BYTES) {
            spool.append(bytes, from, to);
        } else {
            spool.begin();
        }
    }

    @Override
    public void endPart() {
        if (!part.isFile()) {
            if (fields.putIfAbsent(part.name(), FieldText.text(field.toByteArray())) != null) {
                throw new Refused(Problem.saidTwice(part.name()));
            }
        } else if (partLength > Topic.MAX_DOCUMENT_BYTES) {
            items.add(Parcel.Item.refused(part.filename(), part.contentType(), Problem.tooLarge()));
        } else if (partLength > 0 || !part.filename().isEmpty()) {
            items.add(Parcel.Item.of(part.filename(), part.contentType(), spool.end()));
        }
        // else nothing was chosen in a browser's form
    }
}
