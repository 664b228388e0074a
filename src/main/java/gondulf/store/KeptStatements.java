package gondulf.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the prepared statements of a connection for the next time, since the driver would have
/// SQLite read and plan each of them anew.
///
/// A statement that is in use already is prepared once more, and not kept.
final class KeptStatements implements InvocationHandler {

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  private KeptStatements(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return proxy(Connection.class, new KeptStatements(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return method.getName().equals("prepareStatement") && method.getParameterCount() == 1
        ? prepare(String.valueOf(arguments[0]))
        : call(connection, method, arguments);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    var kept = Optional.ofNullable(idle.remove(sql));
    var statement = kept.isPresent() ? kept.get() : connection.prepareStatement(sql);
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().equals("close")) {
            giveBack(sql, statement);
            return null;
          }
          return call(statement, method, arguments);
        });
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    if (statement.isClosed()) {
      return;
    }
    statement.clearParameters();
    if (idle.putIfAbsent(sql, statement) != null) {
      statement.close();
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
}
