package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door refuses by its signature, and what it does not. */
class NeverReportTest {

    @ParameterizedTest
    @CsvSource({
        "7f454c46 0201 01, 可执行程序",
        "cafebabe 0000 0041, 可执行程序",
        "494433 03 00 00, 音频文件",
        "4f676753 00 02, 音频文件",
        "52494646 24080000 57415645, 音频文件",
        "52494646 24080000 41564920, 视频文件",
        "00000018 66747970 6d703432, 视频文件",
        "00000014 66747970 71742020, 视频文件",
        "1a45dfa3 01 00, 视频文件"
    })
    void programsSoundAndFilmsCanNeverBeAReport(String beginning, String what) {
        assertThat(NeverReport.in(HexFormat.of().parseHex(beginning.replace(" ", ""))))
                .contains(what);
    }

    @Test
    void aWindowsProgramIsToldByMoreThanItsFirstLetters() {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';

        assertThat(NeverReport.in(program)).contains("可执行程序");
        program[0x81] = 'F';
        assertThat(NeverReport.in(program)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M",
                "MZ某某局2021年政府信息公开工作年度报告，总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，行政复议",
                "ID3",
                "RIFF",
                "ftypmp42",
                "fLaC是一种格式",
                "MThd"
            })
    void aTextIsNeverRefused(String text) {
        assertThat(NeverReport.in(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504e470d0a1a0a", // PNG
                "00000018 66747970 68656963", // HEIC, a photograph
                "52494646 24080000 57454250", // WebP
                "d0cf11e0a1b11ae1", // DOC
                "504b0304", // DOCX, ZIP
                "255044462d312e37" // PDF
            })
    void whatCouldHoldAReportIsNotRefusedAtTheDoor(String beginning) {
        assertThat(NeverReport.in(HexFormat.of().parseHex(beginning.replace(" ", ""))))
                .isEmpty();
    }
}
