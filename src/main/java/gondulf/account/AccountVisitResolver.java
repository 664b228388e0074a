package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.AccountSessions;
import gondulf.identity.Accounts;
import gondulf.identity.BrowserName;
import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.ownership.ProofPolicy;
import gondulf.passkey.Passkeys;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import gondulf.web.RequestParameters;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Shows an account page to its owner alone and, if it changes anything, takes only a form from a
/// page of the same session.
@Component
class AccountVisitResolver implements HandlerMethodArgumentResolver {

  private final SecretCookies cookies;
  private final AccountSessions sessions;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final ProofPolicy policy;
  private final RequestParameters requestParameters;
  private final InstantSource clock;

  AccountVisitResolver(
      SecretCookies cookies,
      AccountSessions sessions,
      Accounts accounts,
      Passkeys passkeys,
      ProofPolicy policy,
      RequestParameters requestParameters,
      InstantSource clock) {
    this.cookies = cookies;
    this.sessions = sessions;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.policy = policy;
    this.requestParameters = requestParameters;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AccountVisit.class;
  }

  @Override
  public AccountVisit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws HttpMediaTypeNotSupportedException {
    var http = (HttpServletRequest) request.getNativeRequest();
    var parameters = requestParameters.of(http);
    var visit =
        cookies
            .read(SecretCookie.ACCOUNT, http)
            .flatMap(secret -> visit(secret, parameters, browser(request)))
            .orElseThrow(() -> new AccountException(Reason.SIGNED_OUT));
    if (http.getMethod().equals("POST") && !visit.isFormFrom(parameters)) {
      Audit.of(SecurityEvent.WRONG_FORM).with("of", "account").write();
      throw new AccountException(Reason.FOREIGN_FORM);
    }
    return visit;
  }

  private Optional<AccountVisit> visit(Secret secret, Parameters parameters, BrowserName browser) {
    return sessions
        .find(secret)
        .flatMap(session ->
            accounts
                .find(session.me())
                .filter(account -> !account.isSuspended())
                .map(account ->
                    new AccountVisit(
                        session,
                        account,
                        secret,
                        passkeys.hasAny(account.me()),
                        account.waysToControl(policy),
                        parameters,
                        browser,
                        clock.instant())));
  }

  private static BrowserName browser(NativeWebRequest request) {
    return BrowserName.ofUserAgent(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
  }
}
