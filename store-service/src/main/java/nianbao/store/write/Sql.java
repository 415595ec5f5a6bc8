package nianbao.store.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;

/** Fills a statement's parameters one after the other. */
final class Sql {

    private final PreparedStatement statement;
    private int index;

    private Sql(PreparedStatement statement) {
        this.statement = statement;
    }

    static Sql into(PreparedStatement statement) {
        return new Sql(statement);
    }

    Sql text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Sql bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    Sql number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Sql integer(Integer value) throws SQLException {
        statement.setObject(++index, value, Types.INTEGER);
        return this;
    }

    Sql flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Sql time(Instant value) throws SQLException {
        statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
        return this;
    }
}
