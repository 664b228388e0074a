package gondulf.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says at a failed start what is wrong with the database file, in place of a stack trace.
class DatabaseFailures extends AbstractFailureAnalyzer<UnusableDatabaseException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableDatabaseException cause) {
    return new FailureAnalysis(cause.problem(), cause.advice(), failure);
  }
}
