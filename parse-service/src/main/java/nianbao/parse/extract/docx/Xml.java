package nianbao.parse.extract.docx;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part, by local names: the two dialects of the format differ in nothing else that matters here.
 *
 * @param name its local name
 * @param attributes by local name
 * @param children its elements, in order
 * @param text the characters right inside it
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {

    /** Nothing that a person writes nests as deep; the newest JDKs hold the same limit by themselves. */
    private static final int MAX_DEPTH = 100;

    private static final int MAX_ELEMENTS = 1_500_000;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the document is read");
        });
        return factory;
    }

    /**
     * Reads a part.
     *
     * @return its root
     * @throws XMLStreamException if it is not well-formed, declares entities or nests beyond the limit
     * @throws TooMuch if it has more elements than are read
     */
    static Xml read(InputStream part) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
        Deque<Xml> open = new ArrayDeque<>();
        Xml root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= MAX_DEPTH) {
                        throw new XMLStreamException("more than " + MAX_DEPTH + " levels");
                    }
                    if (++elements > MAX_ELEMENTS) {
                        throw new TooMuch("more than " + MAX_ELEMENTS + " elements");
                    }
                    Xml element =
                            new Xml(reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder());
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("the part declares or names an entity");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The first child of that name. */
    Optional<Xml> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The children of that name. */
    Stream<Xml> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The first element that a path of names leads to. */
    Optional<Xml> at(String... path) {
        Optional<Xml> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** An attribute, or null. */
    String attribute(String attributeName) {
        return attributes.get(attributeName);
    }

    /** The value of a child that carries nothing else: {@code <w:numId w:val="3"/>}. */
    Optional<String> value(String... path) {
        return at(path).map(element -> element.attribute("val"));
    }

    /** The same as a number. */
    int number(int otherwise, String... path) {
        try {
            return value(path).map(value -> Integer.parseInt(value.strip())).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a property is switched on: it is there, and not {@code 0}, {@code false} or {@code off}. */
    boolean isOn(String property) {
        return child(property)
                .map(element -> element.attributes.getOrDefault("val", "true"))
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }
}
