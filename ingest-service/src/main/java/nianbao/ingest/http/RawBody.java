package nianbao.ingest.http;

import java.util.List;
import java.util.Map;
import nianbao.model.event.Topic;

/** A body that is one document. */
final class RawBody implements BodySink {

    private final Spool spool;
    private final String filename;
    private final String contentType;
    private long length;

    RawBody(Spool spool, String filename, String contentType) {
        this.spool = spool;
        this.filename = filename;
        this.contentType = contentType;
    }

    @Override
    public void accept(byte[] bytes) {
        length += bytes.length;
        if (length > Topic.MAX_DOCUMENT_BYTES) {
            throw new Refused(Problem.tooLarge());
        }
        spool.append(bytes, 0, bytes.length);
    }

    @Override
    public Parcel end() {
        return new Parcel(List.of(Parcel.Item.of(filename, contentType, spool.end())), Map.of(), spool);
    }

    @Override
    public void close() {
        spool.close();
    }
}
