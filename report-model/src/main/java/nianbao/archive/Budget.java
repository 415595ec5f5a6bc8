package nianbao.archive;

/** How many bytes may still be expanded; what turns out to be damaged counts as well. */
final class Budget {

    private long left = Archive.MAX_EXPANDED_BYTES;

    /** That an archive expands to more than it may. */
    static final class ExceededException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void take(int bytes) throws ExceededException {
        left -= bytes;
        if (left < 0) {
            throw new ExceededException();
        }
    }
}
