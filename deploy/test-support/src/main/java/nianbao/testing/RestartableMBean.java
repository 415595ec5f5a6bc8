package nianbao.testing;

import java.io.IOException;

/** A backend of the tests that can be stopped and started in place, and be found from any class loader. */
public interface RestartableMBean {

    /** What clients connect to. */
    String getAddress();

    /** Starts it again on the same port and data. */
    void start() throws IOException;

    /** Stops it; its data stay. */
    void stop() throws IOException;
}
