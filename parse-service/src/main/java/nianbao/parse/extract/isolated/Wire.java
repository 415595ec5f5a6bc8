package nianbao.parse.extract.isolated;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import nianbao.model.event.Topic;
import nianbao.parse.extract.Extraction;

/**
 * What parent and child say to each other over a pipe: the child greets once, then each request has one answer. Every length is
 * bounded on both sides.
 */
final class Wire {

    /** Begins a conversation; changed whenever what follows it changes. */
    private static final long GREETING = 0x4E69_616E_6261_6F01L;

    /** The text, and 21 bytes for each part at most. */
    private static final int MAX_ANSWER = 8 << 20;

    private static final int MAX_NAME = 200;

    private Wire() {}

    /** What the child is asked. */
    record Request(byte[] bytes, String mediaType, String charset) {}

    /** The other side said what it cannot have meant. */
    static final class GarbledException extends IOException {
        private static final long serialVersionUID = 1L;

        GarbledException(String message) {
            super(message);
        }
    }

    /** The child is ready. */
    static void greet(DataOutputStream out) throws IOException {
        out.writeLong(GREETING);
        out.flush();
    }

    /** Waits for the greeting. */
    static void awaitGreeting(DataInputStream in) throws IOException {
        if (in.readLong() != GREETING) {
            throw new GarbledException("not the greeting of an extractor");
        }
    }

    /** Sends a document as it is, without a copy. */
    static void ask(DataOutputStream out, Request request) throws IOException {
        name(out, request.mediaType());
        name(out, request.charset());
        out.writeInt(request.bytes().length);
        out.write(request.bytes());
        out.flush();
    }

    /**
     * The next request.
     *
     * @throws EOFException if the parent is gone
     */
    static Request asked(DataInputStream in) throws IOException {
        String mediaType = name(in);
        String charset = name(in);
        return new Request(bytes(in, Topic.MAX_DOCUMENT_BYTES), mediaType, charset);
    }

    /** Sends what became of the document. */
    static void answer(DataOutputStream out, Extraction.Result result) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
        ResultCodec.write(result, new DataOutputStream(buffer));
        out.writeInt(buffer.size());
        buffer.writeTo(out);
        out.flush();
    }

    /**
     * Reads what became of the document, and believes nothing.
     *
     * @throws GarbledException if it is no result that an extractor may come to
     */
    static Extraction.Result answered(DataInputStream in) throws IOException {
        ByteBuffer answer = ByteBuffer.wrap(bytes(in, MAX_ANSWER));
        try {
            Extraction.Result result = ResultCodec.read(answer);
            if (answer.hasRemaining()) {
                throw new GarbledException("an answer with " + answer.remaining() + " bytes behind its end");
            }
            return result;
        } catch (BufferUnderflowException e) {
            throw new GarbledException("an answer that breaks off");
        }
    }

    private static byte[] bytes(DataInputStream in, int limit) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > limit) {
            throw new GarbledException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    /** A longer name than there is any is as unknown when it is cut. */
    private static void name(DataOutputStream out, String name) throws IOException {
        out.writeBoolean(name != null);
        if (name != null) {
            out.writeUTF(name.substring(0, Math.min(name.length(), MAX_NAME)));
        }
    }

    private static String name(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
