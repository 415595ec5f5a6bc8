package nianbao.parse.extract;

/** Bytes to a {@link Document}: in this process, or wherever it is safe. */
@FunctionalInterface
public interface Extractor {

    /**
     * Extracts a document; never fails for anything that bytes can be.
     *
     * @param bytes the document
     * @param mediaType as found from the bytes, without parameters; null is refused
     * @param charset the encoding of a text format; null means UTF-8
     */
    Extraction.Result extract(byte[] bytes, String mediaType, String charset);
}
