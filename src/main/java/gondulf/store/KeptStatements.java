package gondulf.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Keeps the prepared statements of a connection for the next time, since the driver would have
/// SQLite read and plan each of them anew.
///
/// One that is in use is not lent twice, one that has failed is not kept, and of too many the one
/// goes that has not been used for longest.
final class KeptStatements implements InvocationHandler {

  static final int MOST = 64;

  private final Connection connection;
  private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

  private KeptStatements(Connection connection) {
    this.connection = connection;
  }

  /// The same connections, which keep their statements.
  static DataSource of(DataSource source) {
    return new DelegatingDataSource(source) {
      @Override
      public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new KeptStatements(super.getConnection()));
      }
    };
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return method.getName().equals("prepareStatement") && method.getParameterCount() == 1
        ? lend(String.valueOf(arguments[0]))
        : call(connection, method, arguments);
  }

  private PreparedStatement lend(String sql) throws SQLException {
    var kept = Optional.ofNullable(idle.remove(sql));
    var statement = kept.isPresent() ? kept.get() : connection.prepareStatement(sql);
    return proxy(PreparedStatement.class, new Lent(sql, statement));
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    var other = Optional.ofNullable(idle.putLast(sql, statement));
    if (other.isPresent()) {
      other.get().close();
    }
    if (idle.size() > MOST) {
      idle.pollFirstEntry().getValue().close();
    }
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /// A statement until it is closed by who uses it.
  private final class Lent implements InvocationHandler {

    private final String sql;
    private final PreparedStatement statement;
    private boolean hasFailed;
    private boolean isClosed;

    Lent(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        close();
        return null;
      }
      try {
        return call(statement, method, arguments);
      } catch (SQLException e) {
        hasFailed = true;
        throw e;
      }
    }

    private void close() throws SQLException {
      if (isClosed) {
        return;
      }
      isClosed = true;
      if (hasFailed) {
        statement.close();
      } else {
        keep(sql, statement);
      }
    }
  }
}
