package nianbao.bench.accuracy;

/**
 * A document with its truth.
 *
 * @param name to find it by
 * @param filename as its producer would name it
 * @param layout how it is set: what it is counted under
 * @param bytes the document
 * @param truth what a person reads in it
 */
record Specimen(String name, String filename, String layout, byte[] bytes, Truth truth) {}
