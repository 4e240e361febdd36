package org.candour.ops.standalone.crawl;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds pages against the standard of HTML, by the validator of the W3C. */
final class ValidHtml {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
  private final Found found = new Found();

  ValidHtml() {
    try {
      validator.setUpMainSchema(SCHEMA, found);
    } catch (Exception e) {
      throw new IllegalStateException("The validator did not start", e);
    }
  }

  /** What is not as the standard has it; none if all is. */
  List<String> faults(String page) {
    found.faults.clear();
    try {
      validator.setUpValidatorAndParsers(found, true, false);
      validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(found.faults);
  }

  /** Keeps errors; warnings are matters of taste. */
  private static final class Found implements ErrorHandler {
    private final List<String> faults = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      faults.add("no valid HTML in line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
