package gondulf.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/// What is found by a value that no two rows have. Nobody looks for a second row, which would take
/// SQLite another step. A change that tells its row is made as a whole in the first one.
public final class OneRow {

  private OneRow() {}

  /// The row, if it is there.
  public static <T extends @Nullable Object> ResultSetExtractor<Optional<T>> of(
      RowMapper<T> mapper) {
    return rows -> rows.next() ? Optional.ofNullable(mapper.mapRow(rows, 0)) : Optional.empty();
  }
}
