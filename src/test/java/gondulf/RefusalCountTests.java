package gondulf;

import static gondulf.ProjectClasses.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import gondulf.limit.RateLimit;
import gondulf.meter.Event.Refusal.Limit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever is refused for a limit is counted")
class RefusalCountTests {

  /// What was not fetched for a limit is an outcome of fetches: `limited`.
  private static final Set<String> COUNTED_ELSEWHERE = Set.of("HostLimits");

  @Test
  void whereverThereAreLimitsIsACounter() {
    assertThat(limiting())
        .hasSizeGreaterThan(5)
        .allSatisfy(each -> assertThat(counted(each)).as(each.getName()).isNotEmpty());
  }

  @Test
  void everyCounterIsOfOneOfThem() {
    assertThat(limiting().flatMap(RefusalCountTests::counted))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Limit.values()).map(Enum::name).toList());
  }

  private static Stream<JavaClass> limiting() {
    return MAIN.stream()
        .filter(each -> !COUNTED_ELSEWHERE.contains(each.getSimpleName()))
        .filter(each ->
            each.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RateLimit.class)));
  }

  private static Stream<String> counted(JavaClass each) {
    return each.getFieldAccessesFromSelf().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(Limit.class))
        .map(access -> access.getTarget().getName())
        .distinct();
  }
}
