package nianbao.local;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** The command lines of the parts of one run. */
final class Commands {

    private static final String PARTITIONS = "6";

    private final Path home;
    private final Path data;
    private final Ports ports;
    private final Detours detours;

    /** For the repository at {@code home}, with its data in {@code data}. */
    Commands(Path home, Path data, Ports ports, Detours detours) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.detours = detours;
    }

    /**
     * The command line of a part.
     *
     * @throws Complaint if a service is not built
     */
    List<String> of(Part part) {
        String port = Integer.toString(ports.of(part));
        return detours.within(
                part,
                switch (part) {
                    case BROKER, BROKER_2, BROKER_3 -> broker(part);
                    case DATABASE -> own("-Xmx160m", DatabaseMain.class, folder("database"), port);
                    case INGEST, PARSE, VALIDATE, STORE -> service(part, settings(part), List.of());
                });
    }

    /** Its folder, its place in the cluster, then all nodes of the cluster. */
    private List<String> broker(Part part) {
        List<String> arguments = new ArrayList<>(List.of(folder(part.processName())));
        arguments.add(Integer.toString(detours.brokers().indexOf(part)));
        for (Part broker : detours.brokers()) {
            arguments.add(new EmbeddedBroker.Node(
                            ports.of(broker),
                            ports.controllerOf(broker),
                            detours.entrances().get(broker))
                    .toArgument());
        }
        return own("-Xmx512m", BrokerMain.class, arguments.toArray(String[]::new));
    }

    /**
     * The command line of a service with options of its JVM that go before the usual ones.
     *
     * @throws Complaint if the service is not built
     */
    List<String> of(Part service, List<String> options) {
        return detours.within(service, service(service, settings(service), options));
    }

    /**
     * The command line of one more instance of a service, with a name and a port of its own.
     *
     * @param options of its JVM, which go before the usual ones
     * @throws Complaint if the service is not built
     */
    List<String> another(Part part, String instance, int port, List<String> options) {
        Map<String, String> settings = settings(part);
        settings.put("nianbao.instance", instance);
        settings.put("quarkus.http.port", Integer.toString(port));
        return service(part, settings, options);
    }

    private String folder(String name) {
        return data.resolve(name).toString();
    }

    private static List<String> own(String heap, Class<?> main, String... arguments) {
        List<String> command = java(heap);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Guarded.class.getName());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A service, of the same files that any operator starts, but for the guard that ends it with its parent. */
    private List<String> service(Part part, Map<String, String> settings, List<String> options) {
        Path application = home.resolve(part.processName()).resolve("target/quarkus-app/quarkus-run.jar");
        Attributes manifest = manifest(part, application);
        List<String> command = java("-Xmx512m");
        String opens = manifest.getValue("Add-Opens"); // heeded by java -jar only
        for (String opened : opens == null ? List.<String>of() : List.of(opens.split(" "))) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        String natives = manifest.getValue("Enable-Native-Access"); // likewise
        if (natives != null) {
            command.add("--enable-native-access=" + natives);
        }
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(options); // of two that say the same, a JVM takes the later
        command.add("-cp");
        command.add(ownClasses() + File.pathSeparator + application);
        command.add(Guarded.class.getName());
        command.add(manifest.getValue(Attributes.Name.MAIN_CLASS));
        return command;
    }

    private static Attributes manifest(Part part, Path application) {
        try (JarFile jar = new JarFile(application.toFile())) {
            return jar.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new Complaint("The " + part.processName() + " is not built: there is no " + application + ".", e);
        }
    }

    private Map<String, String> settings(Part part) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap.servers", detours.bootstrapServers());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(ports.of(part)));
        settings.put("nianbao.topics.partitions", PARTITIONS);
        if (part == Part.INGEST) {
            settings.put("nianbao.ingest.store-url", ports.url(Part.STORE));
        }
        if (part == Part.VALIDATE) {
            settings.put("nianbao.memory.directory", folder("memory"));
        }
        if (part == Part.STORE) {
            settings.put(
                    "quarkus.datasource.jdbc.url",
                    EmbeddedDatabase.jdbcUrl(detours.entrances().get(Part.DATABASE)));
            settings.put("quarkus.datasource.username", EmbeddedDatabase.USER);
            settings.put("quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
        }
        settings.putAll(detours.serviceSettings());
        return settings;
    }

    /** Where the guard's class lies. */
    private static Path ownClasses() {
        try {
            return Path.of(Guarded.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six JVMs share a laptop: small heaps, and the collector that needs no threads. */
    private static List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    }
}
