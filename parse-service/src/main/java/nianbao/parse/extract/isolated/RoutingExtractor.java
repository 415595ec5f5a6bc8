package nianbao.parse.extract.isolated;

import java.util.Set;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;

/** Text and HTML, which are extracted under limits of their own, in this process; everything else where it may crash. */
public final class RoutingExtractor implements Extractor {

    private static final Set<String> IN_PROCESS = Set.of("text/html", "text/plain", "text/markdown");

    private final Extractor inProcess;
    private final Extractor isolated;

    /** Between these two. */
    public RoutingExtractor(Extractor inProcess, Extractor isolated) {
        this.inProcess = inProcess;
        this.isolated = isolated;
    }

    /** Whether documents of that media type leave this process. */
    public static boolean isIsolated(String mediaType) {
        return mediaType == null || !IN_PROCESS.contains(mediaType);
    }

    @Override
    public Extraction.Result extract(byte[] bytes, String mediaType, String charset) {
        Extractor extractor = isIsolated(mediaType) ? isolated : inProcess;
        return extractor.extract(bytes, mediaType, charset);
    }
}
