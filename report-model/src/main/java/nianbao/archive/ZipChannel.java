package nianbao.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An archive's bytes, of whose directory no more entries are read than that: an entry takes some fifty bytes there and a thousand in the heap. */
final class ZipChannel extends SeekableInMemoryByteChannel {

    private static final int DIRECTORY_ENTRY = 0x02014b50;

    private final int mostEntries;
    private int entries;

    ZipChannel(byte[] zip, int mostEntries) {
        super(zip);
        this.mostEntries = mostEntries;
    }

    /** That so many entries are too many. */
    static final class TooManyEntriesException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int from = into.position();
        int read = super.read(into);
        boolean isSignature = read == Integer.BYTES && into.limit() == from + Integer.BYTES;
        if (isSignature
                && into.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(from) == DIRECTORY_ENTRY
                && ++entries > mostEntries) {
            throw new TooManyEntriesException();
        }
        return read;
    }
}
