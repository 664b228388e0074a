package gondulf.benchmark;

import gondulf.protocol.CodeChallenge;
import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;

/// A database with tokens to ask about, and with codes, refresh tokens and tokens to spend, written
/// while no server has it open. Only the benchmark can: to the server they are like any others.
///
/// @param tokens how many to ask about
/// @param each how many of each kind to spend
record Stock(Path file, int tokens, int each) {

  static final String SIGN_IN = "somebody";
  static final String CLIENT = "https://app.example/";
  static final String REDIRECT = "https://app.example/callback";
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  static final String CHALLENGE = new CodeChallenge(Kind.challenge(VERIFIER)).value();

  private static final int PEOPLE = 100;
  private static final int A_DAY = 86_400;
  private static final int A_MONTH = 30 * A_DAY;

  /// How long the server remembers a grant whose app came a moment ago and can renew its tokens.
  private static final int RENEWABLE = 3 * A_MONTH + A_DAY;

  /// Makes one in an empty directory.
  static Stock in(Path directory, int tokens, int each) throws IOException, SQLException {
    Files.createDirectories(directory);
    FreshDatabase.in(directory).close();
    var stock = new Stock(FreshDatabase.file(directory), tokens, each);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + stock.file)) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute("PRAGMA cache_size = -400000");
      }
      connection.setAutoCommit(false);
      stock.fill(connection);
      connection.commit();
    }
    return stock;
  }

  private void fill(Connection connection) throws SQLException {
    var now = Instant.now().getEpochSecond();
    try (var people = new Rows(connection, Rows.ACCOUNT);
        var servers = new Rows(connection, Rows.RESOURCE_SERVER);
        var signIns = new Rows(connection, Rows.SIGN_IN)) {
      for (int i = 0; i < PEOPLE; i++) {
        people.add(me(i), now, me(i).replace("https://", "me@").replace("/", ""));
      }
      servers.add(Kind.KEY.hash(0), now);
      signIns.add(SIGN_IN, now + A_MONTH);
    }
    try (var grants = new Rows(connection, Rows.GRANT);
        var tokens = new Rows(connection, Rows.TOKEN);
        var families = new Rows(connection, Rows.FAMILY)) {
      long id = 0;
      for (int i = 0; i < tokens(); i++) {
        grant(grants, ++id, now, false);
        tokens.add(Kind.TOKEN.hash(i), id, now, now + A_MONTH);
      }
      for (int i = 0; i < each; i++) {
        code(grants, ++id, i, now);
        grant(grants, ++id, now, true);
        family(families, id, i, now);
        grant(grants, ++id, now, false);
        tokens.add(Kind.TO_REVOKE.hash(i), id, now, now + A_MONTH);
      }
    }
  }

  private void family(Rows families, long id, int number, long now) throws SQLException {
    families.add(
        Kind.FAMILY.hash(number),
        id,
        Kind.TURN.hash(number),
        Kind.TURN.hash(each + number),
        Kind.TURN.secret(each + number).value(),
        now - A_DAY,
        now - A_DAY,
        now + A_MONTH);
  }

  private static void code(Rows grants, long id, int number, long now) throws SQLException {
    grants.add(
        id,
        id,
        me(id),
        CLIENT,
        REDIRECT,
        Kind.CODE.hash(number),
        CHALLENGE,
        now + A_MONTH,
        false,
        now,
        null,
        now + A_MONTH);
  }

  private static void grant(Rows grants, long id, long now, boolean renewable) throws SQLException {
    grants.add(
        id,
        id,
        me(id),
        CLIENT,
        REDIRECT,
        "spent " + id,
        CHALLENGE,
        now,
        renewable,
        now,
        now,
        now + RENEWABLE);
  }

  private static String me(long number) {
    return "https://p%d.example/".formatted(number % PEOPLE);
  }
}
