package org.candour.query.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes formatting objects (XSL 1.1), element by element. */
final class FoWriter {

  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  FoWriter() throws XMLStreamException {
    xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.setPrefix("fo", FO);
    xml.setPrefix("fox", FOX);
    xml.setPrefix("xml", XMLConstants.XML_NS_URI);
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
  }

  /** What is written inside of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  /**
   * An element.
   *
   * @param attributes names and values, in turn
   */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    boolean first = "root".equals(name);
    xml.writeStartElement("fo", name, FO);
    if (first) {
      xml.writeNamespace("fo", FO);
      xml.writeNamespace("fox", FOX);
    }
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    content.write();
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    switch (name) {
      case "xml:lang" -> xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", value);
      case "fox:alt-text", "fox:header", "fox:abbreviation" ->
          xml.writeAttribute("fox", FOX, name.substring("fox:".length()), value);
      default -> xml.writeAttribute(name, value);
    }
  }

  /** An element with text in it, or nothing. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    element(name, () -> text(text), attributes);
  }

  void text(String text) throws XMLStreamException {
    xml.writeCharacters(text);
  }

  /** What a document is called, as XMP. */
  void description(String title) throws XMLStreamException {
    xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
    xml.writeNamespace("x", "adobe:ns:meta/");
    xml.writeStartElement("rdf", "RDF", RDF);
    xml.writeNamespace("rdf", RDF);
    xml.writeStartElement("rdf", "Description", RDF);
    xml.writeAttribute("rdf", RDF, "about", "");
    xml.writeNamespace("dc", DC);
    xml.writeStartElement("dc", "title", DC);
    xml.writeStartElement("rdf", "Alt", RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "x-default");
    xml.writeCharacters(title);
    for (int open = 0; open < 6; open++) {
      xml.writeEndElement();
    }
  }

  /** The whole document, as XML in UTF-8. */
  byte[] end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }
}
