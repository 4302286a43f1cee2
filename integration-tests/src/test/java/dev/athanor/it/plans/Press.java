package dev.athanor.it.plans;

import static dev.athanor.it.press.QCharter.CHARTER;
import static dev.athanor.it.press.QHouse.HOUSE;
import static dev.athanor.it.press.QImprint.IMPRINT;
import static dev.athanor.it.press.QLeaf.LEAF;
import static dev.athanor.it.press.QShelf.SHELF;
import static dev.athanor.it.press.QTopic.TOPIC;
import static dev.athanor.it.press.QVolume.VOLUME;
import static dev.athanor.it.press.QWriter.WRITER;

import dev.athanor.it.plans.Kind.Field;
import dev.athanor.it.press.Charter;
import dev.athanor.it.press.House;
import dev.athanor.it.press.Imprint;
import dev.athanor.it.press.Leaf;
import dev.athanor.it.press.QCharter;
import dev.athanor.it.press.QHouse;
import dev.athanor.it.press.QImprint;
import dev.athanor.it.press.QLeaf;
import dev.athanor.it.press.QShelf;
import dev.athanor.it.press.QTopic;
import dev.athanor.it.press.QVolume;
import dev.athanor.it.press.QWriter;
import dev.athanor.it.press.Shelf;
import dev.athanor.it.press.Topic;
import dev.athanor.it.press.Volume;
import dev.athanor.it.press.Writer;
import java.util.List;

/** The entities of random load plans, and their relationships in the order of the mapping. */
public final class Press {
    public static final Kind<House, QHouse> HOUSES = new Kind<>(
            House.class,
            HOUSE,
            HOUSE::alias,
            table -> table.weight,
            House::getId,
            List.of(HOUSE.id),
            List.of(
                    new Field<>(HOUSE.name, House::getName, false),
                    new Field<>(HOUSE.weight, House::getWeight, false)));
    public static final Kind<Charter, QCharter> CHARTERS = new Kind<>(
            Charter.class,
            CHARTER,
            CHARTER::alias,
            table -> table.weight,
            Charter::getId,
            List.of(CHARTER.id),
            List.of(
                    new Field<>(CHARTER.name, Charter::getName, false),
                    new Field<>(CHARTER.weight, Charter::getWeight, false)));
    public static final Kind<Imprint, QImprint> IMPRINTS = new Kind<>(
            Imprint.class,
            IMPRINT,
            IMPRINT::alias,
            table -> table.weight,
            Imprint::getId,
            List.of(IMPRINT.id),
            List.of(
                    new Field<>(IMPRINT.name, Imprint::getName, false),
                    new Field<>(IMPRINT.weight, Imprint::getWeight, false)));
    public static final Kind<Volume, QVolume> VOLUMES = new Kind<>(
            Volume.class,
            VOLUME,
            VOLUME::alias,
            table -> table.weight,
            Volume::getId,
            List.of(VOLUME.id),
            List.of(
                    new Field<>(VOLUME.name, Volume::getName, false),
                    new Field<>(VOLUME.weight, Volume::getWeight, false),
                    new Field<>(VOLUME.blurb, Volume::getBlurb, true)));
    public static final Kind<Leaf, QLeaf> LEAVES = new Kind<>(
            Leaf.class,
            LEAF,
            LEAF::alias,
            table -> table.weight,
            Leaf::getId,
            List.of(LEAF.id),
            List.of(
                    new Field<>(LEAF.name, Leaf::getName, false),
                    new Field<>(LEAF.weight, Leaf::getWeight, false),
                    new Field<>(LEAF.place, Leaf::getPlace, false)));
    public static final Kind<Writer, QWriter> WRITERS = new Kind<>(
            Writer.class,
            WRITER,
            WRITER::alias,
            table -> table.weight,
            Writer::getId,
            List.of(WRITER.id),
            List.of(
                    new Field<>(WRITER.name, Writer::getName, false),
                    new Field<>(WRITER.weight, Writer::getWeight, false)));
    public static final Kind<Topic, QTopic> TOPICS = new Kind<>(
            Topic.class,
            TOPIC,
            TOPIC::alias,
            table -> table.weight,
            Topic::getId,
            List.of(TOPIC.id),
            List.of(
                    new Field<>(TOPIC.name, Topic::getName, false),
                    new Field<>(TOPIC.weight, Topic::getWeight, false)));
    public static final Kind<Shelf, QShelf> SHELVES = new Kind<>(
            Shelf.class,
            SHELF,
            SHELF::alias,
            table -> table.weight,
            shelf -> QShelf.key(shelf.getHall(), shelf.getNumber()),
            List.of(SHELF.hall, SHELF.number),
            List.of(
                    new Field<>(SHELF.name, Shelf::getName, false),
                    new Field<>(SHELF.weight, Shelf::getWeight, false)));

    static final List<Kind<?, ?>> KINDS =
            List.of(HOUSES, CHARTERS, IMPRINTS, WRITERS, SHELVES, TOPICS, VOLUMES, LEAVES);

    public static final Edge<House, Volume, QVolume> HOUSE_VOLUMES =
            Edge.toMany(HOUSES, VOLUMES, HOUSE.volumes, House::getVolumes);
    public static final Edge<House, Imprint, QImprint> HOUSE_IMPRINTS =
            Edge.map(HOUSES, IMPRINTS, HOUSE.imprints, House::getImprints, Imprint::getName);
    public static final Edge<House, Charter, QCharter> HOUSE_CHARTER =
            Edge.toOne(HOUSES, CHARTERS, HOUSE.charter, House::getCharter);
    public static final Edge<Charter, House, QHouse> CHARTER_HOUSE =
            Edge.toOne(CHARTERS, HOUSES, CHARTER.house, Charter::getHouse);
    public static final Edge<Imprint, House, QHouse> IMPRINT_HOUSE =
            Edge.toOne(IMPRINTS, HOUSES, IMPRINT.house, Imprint::getHouse);
    public static final Edge<Volume, House, QHouse> VOLUME_HOUSE =
            Edge.toOne(VOLUMES, HOUSES, VOLUME.house, Volume::getHouse);
    public static final Edge<Volume, Writer, QWriter> VOLUME_EDITOR =
            Edge.toOne(VOLUMES, WRITERS, VOLUME.editor, Volume::getEditor);
    public static final Edge<Volume, Shelf, QShelf> VOLUME_SHELF =
            Edge.toOne(VOLUMES, SHELVES, VOLUME.shelf, Volume::getShelf);
    public static final Edge<Volume, Topic, QTopic> VOLUME_TOPICS =
            Edge.toMany(VOLUMES, TOPICS, VOLUME.topics, Volume::getTopics);
    public static final Edge<Volume, Writer, QWriter> VOLUME_WRITERS =
            Edge.toMany(VOLUMES, WRITERS, VOLUME.writers, Volume::getWriters);
    public static final Edge<Volume, Leaf, QLeaf> VOLUME_LEAVES =
            Edge.toMany(VOLUMES, LEAVES, VOLUME.leaves, Volume::getLeaves);
    public static final Edge<Leaf, Volume, QVolume> LEAF_VOLUME =
            Edge.toOne(LEAVES, VOLUMES, LEAF.volume, Leaf::getVolume);
    public static final Edge<Writer, Volume, QVolume> WRITER_EDITED =
            Edge.toMany(WRITERS, VOLUMES, WRITER.edited, Writer::getEdited);
    public static final Edge<Writer, Volume, QVolume> WRITER_WRITTEN =
            Edge.toMany(WRITERS, VOLUMES, WRITER.written, Writer::getWritten);
    public static final Edge<Writer, Shelf, QShelf> WRITER_SHELVES =
            Edge.toMany(WRITERS, SHELVES, WRITER.shelves, Writer::getShelves);
    public static final Edge<Topic, Topic, QTopic> TOPIC_PARENT =
            Edge.toOne(TOPICS, TOPICS, TOPIC.parent, Topic::getParent);
    public static final Edge<Topic, Topic, QTopic> TOPIC_CHILDREN =
            Edge.toMany(TOPICS, TOPICS, TOPIC.children, Topic::getChildren);
    public static final Edge<Topic, Volume, QVolume> TOPIC_VOLUMES =
            Edge.toMany(TOPICS, VOLUMES, TOPIC.volumes, Topic::getVolumes);
    public static final Edge<Shelf, Volume, QVolume> SHELF_VOLUMES =
            Edge.toMany(SHELVES, VOLUMES, SHELF.volumes, Shelf::getVolumes);
    public static final Edge<Shelf, Writer, QWriter> SHELF_KEEPERS =
            Edge.toMany(SHELVES, WRITERS, SHELF.keepers, Shelf::getKeepers);

    private Press() {}
}
