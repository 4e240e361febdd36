package org.candour.query.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Which language a page is asked for in: the one that its address names, or else the one that
 * somebody chose before, or else English. Welsh is remembered in a cookie once it was chosen, and
 * forgotten when English is; nobody else is given one.
 */
@Configuration(proxyBeanMethods = false)
public class LanguageChoice implements WebMvcConfigurer, HandlerInterceptor {

  static final String COOKIE = "candour_language";
  private static final Duration KEPT = Duration.ofDays(365);
  private static final String PAGE = LanguageChoice.class.getName() + ".page";

  /** The language that a request asks for. */
  public static Language of(HttpServletRequest request) {
    String named = request.getParameter(Language.PARAMETER);
    Cookie kept = WebUtils.getCookie(request, COOKIE);
    return Language.ofCode(named != null ? named : kept == null ? null : kept.getValue());
  }

  /** The same where a page answers it; what is printed or downloaded is in English. */
  public static Language ofPage(HttpServletRequest request) {
    return request.getAttribute(PAGE) == null ? Language.ENGLISH : of(request);
  }

  /** Whether a parameter of a request chooses the language of a page. */
  public static boolean isChosenBy(String parameter, HttpServletRequest request) {
    return parameter.equals(Language.PARAMETER) && request.getAttribute(PAGE) != null;
  }

  /** By the name that Spring looks for. */
  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
      }

      @Override
      public void setLocale(
          HttpServletRequest request,
          @Nullable HttpServletResponse response,
          @Nullable Locale locale) {
        throw new UnsupportedOperationException("A reader chooses by the address");
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && ModelAndView.class.isAssignableFrom(method.getReturnType().getParameterType())) {
      request.setAttribute(PAGE, true);
      remember(request.getParameter(Language.PARAMETER), request, response);
    }
    return true;
  }

  private static void remember(
      @Nullable String chosen, HttpServletRequest request, HttpServletResponse response) {
    boolean kept = WebUtils.getCookie(request, COOKIE) != null;
    if (Language.WELSH.code().equals(chosen)) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(Language.WELSH.code(), KEPT, request));
    } else if (kept && Language.ENGLISH.code().equals(chosen)) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }
  }

  private static String cookie(String value, Duration kept, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure())
        .maxAge(kept)
        .build()
        .toString();
  }

  /** What is kept on the way is kept for each language. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
  }
}
