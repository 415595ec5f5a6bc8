package nianbao.store.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Asks the database for a sign of life on a connection of its own, in bounded time: the pool's may all be busy, and wait a minute for
 * a server that hangs. Used by one thread.
 */
final class Look implements AutoCloseable {

    /** What connecting and the answer may each take. */
    static final int SECONDS = 2;

    private final AgroalDataSource database;
    private Connection connection;

    Look(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Returns if the database answers.
     *
     * @throws SQLException if it does not, or not in time
     */
    void take() throws SQLException {
        try {
            if (connection == null) {
                connection = connect();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** As the pool connects, but with less patience. */
    private Connection connect() throws SQLException {
        AgroalConnectionFactoryConfiguration factory =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        Properties properties = new Properties();
        properties.putAll(factory.jdbcProperties());
        if (factory.principal() != null) {
            properties.setProperty("user", factory.principal().getName());
        }
        for (Object credential : factory.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.putAll(password.asProperties());
            }
        }
        String seconds = Integer.toString(SECONDS);
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        return new Driver().connect(factory.jdbcUrl(), properties);
    }

    @Override
    public void close() {
        Connection opened = connection;
        connection = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (SQLException e) {
                // It is given up because it does not work.
            }
        }
    }
}
