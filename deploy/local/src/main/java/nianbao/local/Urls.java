package nianbao.local;

/** Where to go on from a running pipeline. */
final class Urls {

    private Urls() {}

    static String of(Pipeline pipeline) {
        Ports ports = pipeline.ports();
        return """

                Submit      curl -H 'Content-Type: application/octet-stream' --data-binary @FILE %1$s/submissions
                            or a file's bytes as a record on the topic reports.submitted of Kafka at %2$s
                Reports     %3$s/reports
                Events      the topics reports.validated, reports.rejected and reports.outcomes
                API         %1$s/q/openapi   %3$s/q/openapi
                Health      %1$s/q/health   %4$s/q/health   %5$s/q/health   %3$s/q/health
                Database    %6$s (user %7$s)
                Logs        %8$s
                Ctrl-C stops everything; the data stay. Events of other producers are printed below.

                """.formatted(
                        ports.url(Part.INGEST),
                        ports.bootstrapServers(),
                        ports.url(Part.STORE),
                        ports.url(Part.PARSE),
                        ports.url(Part.VALIDATE),
                        EmbeddedDatabase.jdbcUrl(ports.of(Part.DATABASE)),
                        EmbeddedDatabase.USER,
                        pipeline.logs());
    }
}
