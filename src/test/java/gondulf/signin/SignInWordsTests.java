package gondulf.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.setup.Consultation;
import gondulf.signin.VisitException.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the pages of a sign-in say")
class SignInWordsTests {

  @ParameterizedTest
  @EnumSource
  void saysWhyAStepCannotBeTaken(Reason reason) {
    var page = SignInErrors.page(reason);

    assertThat(page.title()).isNotBlank().doesNotEndWith(".");
    assertThat(page.what()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyNobodyHasLookedAtAWebsite(Consultation.Reason reason) {
    assertThat(NotReadyPage.unseen(reason)).contains("it can't be told here what is missing");
  }
}
