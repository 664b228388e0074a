package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTests {

  @ParameterizedTest
  @EnumSource
  void eachIsSaidToPeople(Failure failure) {
    var page = failure.page();

    assertThat(page.title()).isNotBlank().doesNotEndWith(".");
    assertThat(page.what()).endsWith(".");
  }
}
