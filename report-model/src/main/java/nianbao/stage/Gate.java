package nianbao.stage;

import java.time.Duration;

/**
 * Stands before work that a stop is to wait for: who has entered is waited for, and once it is closed nobody enters. Entered and left
 * by any threads.
 */
public final class Gate {

    private int inside;
    private boolean closed;

    /** Whether one may go on, and then has to {@link #leave()}; not once the gate is closed. */
    public synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    /** Undoes one {@link #enter()} that said yes. */
    public synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether the service is stopping. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Closes it for ever and waits, no longer than that, until all have left; whether they have. */
    public synchronized boolean close(Duration patience) throws InterruptedException {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (inside > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
