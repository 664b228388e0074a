package gondulf;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

@DisplayName("What is written of the rooms is true")
class RoomDocumentationTests {

  /// Columns of the table: room, level, sentence, doors, main types, library.
  private static final int LEVEL = 1;

  private static final int DOORS = 3;
  private static final int TYPES = 4;

  private final ProjectFile guide = ProjectFile.at("docs/architecture.md");

  @Test
  void everyRoomIsShownWithItsDoors() {
    var shown =
        guide.rows("## The rooms").stream()
            .filter(row -> !row.getFirst().equals("gondulf"))
            .collect(toMap(row -> row.getFirst(), row -> doors(row.get(DOORS))));

    assertThat(shown).isEqualTo(realDoors());
  }

  @Test
  void everyDoorLeadsDown() {
    var levels =
        guide.rows("## The rooms").stream()
            .collect(toMap(row -> row.getFirst(), row -> Integer.parseInt(row.get(LEVEL))));

    assertThat(realDoors())
        .allSatisfy((room, doors) ->
            assertThat(doors)
                .allSatisfy(door -> assertThat(levels.get(door)).isLessThan(levels.get(room))));
  }

  @Test
  void everyMainTypeIsInItsRoom() {
    var shown =
        guide.rows("## The rooms").stream()
            .flatMap(row -> Arrays.stream(row.get(TYPES).split(" ")).map(name -> in(row, name)));

    assertThat(shown).allMatch(ProjectClasses.MAIN::contain);
  }

  private static String in(List<String> row, String type) {
    var root = row.getFirst().equals("gondulf");
    return (root ? "" : "gondulf.") + row.getFirst() + "." + type;
  }

  private static Map<String, Set<String>> realDoors() {
    return ProjectClasses.MAIN.stream()
        .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
        .collect(
            toMap(
                type -> type.getPackageName().replaceFirst("gondulf\\.", ""),
                type ->
                    sorted(
                        type.getAnnotationOfType(ApplicationModule.class).allowedDependencies())));
  }

  private static Set<String> doors(String cell) {
    return cell.equals("none") ? Set.of() : sorted(cell.split(", "));
  }

  private static Set<String> sorted(String... names) {
    return new TreeSet<>(Arrays.asList(names));
  }
}
