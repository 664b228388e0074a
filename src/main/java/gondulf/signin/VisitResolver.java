package gondulf.signin;

import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import gondulf.signin.VisitException.Reason;
import gondulf.web.RequestParameters;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Lets a step be taken only by the browser that began the sign-in and, if it changes anything,
/// only from a page of that sign-in.
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

  private final SecretCookies cookies;
  private final SignIns signIns;
  private final RequestParameters requestParameters;

  VisitResolver(SecretCookies cookies, SignIns signIns, RequestParameters requestParameters) {
    this.cookies = cookies;
    this.signIns = signIns;
    this.requestParameters = requestParameters;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws HttpMediaTypeNotSupportedException {
    return visit((HttpServletRequest) request.getNativeRequest());
  }

  private Visit visit(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    var parameters = requestParameters.of(request);
    var browser =
        cookies
            .read(SecretCookie.BROWSER, request)
            .orElseThrow(() -> new VisitException(Reason.UNKNOWN_BROWSER));
    var signIn =
        signIns
            .find(signInId(request), browser)
            .orElseThrow(() -> new VisitException(Reason.ENDED));
    var formSecret = browser.derived("form of sign-in " + signIn.id());
    if (request.getMethod().equals("POST") && !comesFrom(formSecret, parameters)) {
      Audit.of(SecurityEvent.WRONG_FORM).with("of", "sign-in").write();
      throw new VisitException(Reason.FOREIGN_FORM);
    }
    return new Visit(signIn, formSecret, parameters);
  }

  private static boolean comesFrom(Secret formSecret, Parameters form) {
    return form.optional("form_secret", Secret::new).filter(formSecret::matches).isPresent();
  }

  private static String signInId(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("signIn"))
        : "";
  }
}
