package nianbao.parse.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeNamesTest {

    @Test
    void every_office_of_the_table_has_a_name_that_looks_like_one() throws IOException {
        List<String> names;
        try (var table = OfficeNames.class.getResourceAsStream("kinds.tsv");
                var lines = new BufferedReader(new InputStreamReader(table, UTF_8))) {
            names = lines.lines()
                    .filter(line -> line.contains("\t") && !line.startsWith("#"))
                    .map(line -> line.split("\t")[1])
                    .toList();
        }

        assertThat(names).isNotEmpty().allMatch(OfficeNames::looksLikeOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"筠连县工业和信息化局", "沭阳县信息中心", "上海市经济和信息化委员会"})
    void a_name_with_the_word_information_in_it_looks_like_one(String name) {
        assertThat(OfficeNames.looksLikeOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"环球国际(中国)官方网站分局", "亚洲官网中心", "根据国务院办公厅", "政府信息公开工作领导小组办公室年报", "现将本局", "局"})
    void a_piece_of_a_sentence_does_not(String piece) {
        assertThat(OfficeNames.looksLikeOne(piece)).isFalse();
    }
}
