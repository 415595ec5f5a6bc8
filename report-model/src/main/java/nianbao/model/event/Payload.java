package nianbao.model.event;

/** A record's value: at hand, or made when it is sent, so that many large ones need not be held at a time. */
public interface Payload {

    /** How many bytes it has. */
    int size();

    /** The bytes, the same each time. */
    byte[] bytes();

    /** These bytes. */
    static Payload of(byte[] bytes) {
        return new AtHand(bytes);
    }

    /**
     * Bytes that are held.
     *
     * @param bytes the value
     */
    record AtHand(byte[] bytes) implements Payload {
        @Override
        public int size() {
            return bytes.length;
        }
    }
}
