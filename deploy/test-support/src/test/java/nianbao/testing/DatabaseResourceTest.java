package nianbao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nianbao.local.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseResourceTest {

    private static final DatabaseResource RESOURCE = new DatabaseResource();

    @BeforeAll
    static void start() {
        assertThat(RESOURCE.start())
                .containsKeys(
                        "quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password");
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void a_row_is_still_there_after_the_database_was_stopped_and_started_in_place() throws SQLException {
        execute("CREATE TABLE agency (name text)");
        execute("INSERT INTO agency VALUES ('彭阳县卫生健康局')");

        DatabaseResource.stopDatabase();
        DatabaseResource.startDatabase();

        assertThat(answer("SELECT name FROM agency")).isEqualTo("彭阳县卫生健康局");
    }

    @Test
    void a_stopped_database_does_not_answer() {
        DatabaseResource.stopDatabase();
        try {
            assertThatThrownBy(() -> answer("SELECT 1")).isInstanceOf(SQLException.class);
        } finally {
            DatabaseResource.startDatabase();
        }
    }

    @Test
    void it_writes_through_to_the_disk_and_orders_text_by_code_point() throws SQLException {
        assertThat(answer("SHOW fsync")).isEqualTo("on");
        assertThat(answer("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(answer("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(answer("SELECT datcollate FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                DatabaseResource.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }
}
