package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class StatementsTests {

  @TempDir Path directory;
  private Things things;

  @BeforeEach
  void open() {
    things = Things.in(directory, SqliteConfiguration.PATIENCE);
  }

  @AfterEach
  void close() {
    things.close();
  }

  @Test
  void aQuestionWaitsForNobodyWhoWrites() throws Exception {
    things.add(1);
    try (var crowd = new Crowd(things.commit(), () -> things.add(2))) {
      assertThat(things.all()).containsExactly(1);
      crowd.goesOn().get();
    }
    assertThat(things.all()).containsExactly(1, 2);
  }

  @Test
  void aQuestionInATransactionSeesWhatThatHasDone() {
    things
        .transaction()
        .executeWithoutResult(_ -> {
          things.add(1);
          assertThat(things.all()).containsExactly(1);
        });
  }

  @Test
  void aChangeThatAnswersIsAChange() throws Exception {
    var before = CommitCount.of(things.path());

    var id = things.jdbc().sql("INSERT INTO thing VALUES (7) RETURNING id").query(Integer.class);

    assertThat(id.single()).isEqualTo(7);
    assertThat(things.all()).containsExactly(7);
    assertThat(CommitCount.of(things.path())).isEqualTo(before + 1);
  }

  @Test
  void aBrokenRuleLeavesTheTransactionAsItWas() {
    things
        .transaction()
        .executeWithoutResult(_ -> {
          things.add(1);
          assertThatThrownBy(() -> things.add(1)).isInstanceOf(DataAccessException.class);
        });

    assertThat(things.all()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO thing VALUES (1)",
        "WITH one AS (SELECT 1) INSERT INTO thing SELECT * FROM one",
        "CREATE TABLE other (id INTEGER)",
        "PRAGMA user_version = 1"
      })
  void readersRefuseEveryChange(String change) {
    var reader = new JdbcTemplate(things.file().readers());

    assertThatThrownBy(() -> reader.update(change)).isInstanceOf(DataAccessException.class);
  }
}
