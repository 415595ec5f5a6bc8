package nianbao.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionCodeTest {

    @Test
    void theCodesAreThoseOfTheDesign() {
        assertThat(Arrays.stream(RejectionCode.values()).map(RejectionCode::wireName))
                .containsExactlyInAnyOrder(
                        "empty",
                        "too-large",
                        "unsupported-media-type",
                        "unreadable",
                        "encrypted",
                        "not-a-report",
                        "blank-form",
                        "agency-unknown",
                        "year-unknown",
                        "text-too-long",
                        "archive-too-large",
                        "archive-nested",
                        "extractor-timeout",
                        "extractor-crashed",
                        "ocr-unavailable",
                        "internal");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeSaysWhatIsWrongAndWhatToDoInChineseSentences(RejectionCode code) {
        assertThat(code.message()).matches("(?s).*\\p{IsHan}.*。");
        assertThat(code.remedy()).matches("(?s).*\\p{IsHan}.*。");
    }

    @Test
    void onlyWhatTheDocumentIsNotToBlameForIsRetryable() {
        assertThat(Arrays.stream(RejectionCode.values())
                        .filter(RejectionCode::retryable)
                        .map(RejectionCode::wireName))
                .containsExactlyInAnyOrder("internal", "extractor-timeout", "extractor-crashed", "ocr-unavailable");
    }
}
