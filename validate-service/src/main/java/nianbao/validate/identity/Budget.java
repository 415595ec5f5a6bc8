package nianbao.validate.identity;

/** How much more a search may cost, in visits of an equation's cells. */
final class Budget {

    private long left;

    Budget(long visits) {
        this.left = visits;
    }

    /**
     * Takes a cost off.
     *
     * @throws ExhaustedException if less is left
     */
    void spend(int visits) {
        left -= visits;
        if (left < 0) {
            throw new ExhaustedException();
        }
    }

    /** A search that came to no answer within its budget. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("no answer within the budget", null, false, false);
        }
    }
}
