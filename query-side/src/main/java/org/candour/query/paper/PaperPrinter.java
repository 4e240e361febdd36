package org.candour.query.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.util.MimeConstants;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** Prints documents as PDF, with tags for those who have them read to them (PDF/UA). */
@Component
public class PaperPrinter {

  /** More at once would only take memory and processors from the pages. */
  private static final int AT_ONCE = 2;

  private static final URI ROOT = URI.create("/");

  private final FopFactory factory;
  private final Semaphore presses = new Semaphore(AT_ONCE);

  PaperPrinter() {
    try (InputStream settings =
        Objects.requireNonNull(PaperPrinter.class.getResourceAsStream("fop.xconf"))) {
      factory =
          new FopFactoryBuilder(ROOT, PaperFonts.bundled())
              .setConfiguration(new DefaultConfigurationBuilder().build(settings))
              .build();
      factory
          .getFontManager()
          .setResourceResolver(
              ResourceResolverFactory.createInternalResourceResolver(ROOT, PaperFonts.bundled()));
    } catch (IOException | ConfigurationException e) {
      throw new IllegalStateException("Documents cannot be printed", e);
    }
  }

  /**
   * A document as PDF. That is work without a pause, for seconds where it is long, and a virtual
   * thread that never pauses keeps all others of its processor waiting; so it is done on a thread
   * of its own.
   */
  public byte[] print(Paper paper) throws IOException {
    FutureTask<byte[]> printing = new FutureTask<>(() -> printed(paper));
    try {
      presses.acquire();
      try {
        Thread.ofPlatform().name("paper").daemon().start(printing);
        return printing.get();
      } finally {
        presses.release();
      }
    } catch (ExecutionException e) {
      throw new IOException("A document could not be printed: " + paper.title(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a document was printed");
    }
  }

  private byte[] printed(Paper paper)
      throws IOException, XMLStreamException, SAXException, ParserConfigurationException {
    byte[] laidOut = PaperLayout.of(paper, new PrintableText(Glyphs.KNOWN, paper.elsewhere()));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setProducer("Candour");
    agent.setCreator("Candour");
    SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
    parsers
        .newSAXParser()
        .parse(
            new ByteArrayInputStream(laidOut),
            factory.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler());
    return ActualText.in(pdf.toByteArray());
  }

  /** Read when the first document is printed. */
  private static final class Glyphs {
    static final BitSet KNOWN = PaperFonts.glyphs();
  }
}
