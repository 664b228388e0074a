package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryPlanTests {

  @AutoClose private final FreshDatabase database = FreshDatabase.open();

  @ParameterizedTest
  @MethodSource("statements")
  void noTableIsReadFromEndToEnd(String statement) {
    assertThat(plan(statement))
        .anyMatch(step -> step.matches("SEARCH .* USING .*(INDEX|PRIMARY KEY).*"))
        .noneMatch(step -> step.startsWith("SCAN"));
  }

  @Test
  void aTableThatIsReadFromEndToEndWouldBeNoticed() {
    assertThat(plan("SELECT * FROM grants WHERE label = 'x'")).containsExactly("SCAN grants");
  }

  static Stream<String> statements() {
    return Stream.of(
        AccessTokens.FIND,
        AccessTokens.FIND_BY_KEY,
        AccessTokens.FIND_PROFILE,
        AccessTokens.REMOVE,
        AuthorizationCodes.SPEND,
        AuthorizationCodes.FIND,
        RefreshTokens.FIND,
        Agreements.ALLOWED,
        Agreements.REVOKE,
        Agreements.REVOKE + " AND id = :id",
        Agreements.SUSPEND,
        Agreements.PEOPLE,
        Grants.REVOKE_BY_ACCESS_TOKEN,
        Grants.REVOKE_BY_REFRESH_TOKEN,
        Agreements.RESUME,
        LastUse.WRITE.replace(":ids", "1, 2, 3"));
  }

  private List<String> plan(String statement) {
    return database
        .jdbc()
        .sql("EXPLAIN QUERY PLAN " + statement.replaceAll(":\\w+|\\?", "'1'"))
        .query((row, _) -> row.getString("detail"))
        .list();
  }
}
