package nianbao.ingest.http;

/** Takes the bytes of a request's body as they come; may block. Used by one thread at a time. */
interface BodySink extends AutoCloseable {

    /**
     * The next bytes.
     *
     * @throws Refused if no more are to be sent
     */
    void accept(byte[] bytes);

    /**
     * The body has ended.
     *
     * @throws Refused if it is none
     */
    Parcel end();

    /** Forgets what has come so far; not to be called once {@link #end} has returned the parcel to somebody. */
    @Override
    void close();
}
