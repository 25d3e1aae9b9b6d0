package org.wolff.cli.report;

import java.io.IOException;
import java.util.List;
import org.wolff.mesh.tetmesh.MeshQuality;

/** The shape of the elements, as all JSON files of wolff tell it. */
final class QualityJson {
    private final JsonText json;
    private final MeshQuality quality;

    QualityJson(JsonText json, MeshQuality quality) {
        this.json = json;
        this.quality = quality;
    }

    void write() throws IOException {
        json.number("minDihedral", quality.minDihedral());
        json.number("maxDihedral", quality.maxDihedral());
        json.object("dihedralHistogram", () -> {
            json.number("binWidth", 180.0 / quality.dihedralHistogram().length);
            json.counts("counts", quality.dihedralHistogram());
        });
        json.count("elementsBelow10", quality.elementsBelow(10));
        json.count("elementsBelow15", quality.elementsBelow(15));
        json.count("elementsBelow20", quality.elementsBelow(20));
        json.count("elementsAbove150", quality.elementsAbove(150));
        json.count("elementsAbove165", quality.elementsAbove(165));
        json.number("minMeanRatio", quality.minMeanRatio());
        json.number("meanMeanRatio", quality.meanMeanRatio());
        json.number("maxAspectRatio", quality.maxAspectRatio());
        json.count("aspectOver10", quality.aspectOver10());
        json.number("minScaledJacobian", quality.minScaledJacobian());
        json.number("meanScaledJacobian", quality.meanScaledJacobian());
        elements("worst", quality.worst());
        elements("widest", quality.widest());
        elements("slenderest", quality.slenderest());
    }

    private void elements(String key, List<MeshQuality.WorstElement> elements) throws IOException {
        json.objects(key, elements, worst -> {
            json.count("tet", worst.tet());
            json.text("region", worst.region());
            json.vector("centroid", worst.centroid());
            json.number("minDihedral", worst.minDihedral());
            json.number("maxDihedral", worst.maxDihedral());
            json.number("meanRatio", worst.meanRatio());
            json.number("aspectRatio", worst.aspectRatio());
        });
    }
}
