package nianbao.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * Publishes a backend to the whole JVM. Quarkus loads test resources and tests in different class loaders, so a static field set by the
 * one is not seen by the other; the JVM's own registry of beans is.
 */
final class Restartable implements RestartableMBean {

    /** Something that may fail as starting and stopping do. */
    interface Action {
        void run() throws IOException;
    }

    private final String address;
    private final Action start;
    private final Action stop;

    private Restartable(String address, Action start, Action stop) {
        this.address = address;
        this.start = start;
        this.stop = stop;
    }

    static void publish(String name, String address, Action start, Action stop) {
        withdraw(name);
        try {
            server().registerMBean(new Restartable(address, start, stop), objectName(name));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    static void withdraw(String name) {
        try {
            if (server().isRegistered(objectName(name))) {
                server().unregisterMBean(objectName(name));
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    static String addressOf(String name) {
        try {
            return (String) server().getAttribute(objectName(name), "Address");
        } catch (JMException e) {
            throw new IllegalStateException("no " + name + " was started for these tests", e);
        }
    }

    static void start(String name) {
        invoke(name, "start");
    }

    static void stop(String name) {
        invoke(name, "stop");
    }

    private static void invoke(String name, String operation) {
        try {
            server().invoke(objectName(name), operation, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException("the " + name + " does not " + operation, e);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName objectName(String name) throws MalformedObjectNameException {
        return new ObjectName("nianbao.testing:name=" + name);
    }

    @Override
    public String getAddress() {
        return address;
    }

    @Override
    public void start() throws IOException {
        start.run();
    }

    @Override
    public void stop() throws IOException {
        stop.run();
    }
}
