// Finds what lies under a point of the canvas: all triangles are tried, which takes some hundredths of a second at most.
import { Vector3 } from 'three';
import { GHOST, HIDDEN } from './scene.js';

/**
 * Returns the nearest visible triangle on a ray as vertices with weights, of the surfaces or, on a cut, of the volume; or
 * null.
 */
export function pick(stage, x, y) {
  const { camera, canvas, surfaces } = stage;
  const ndc = [x / canvas.clientWidth * 2 - 1, 1 - y / canvas.clientHeight * 2];
  const origin = new Vector3(...ndc, -1).unproject(camera);
  const ray = new Vector3(...ndc, 1).unproject(camera).sub(origin).normalize();
  const { xyz, triangles } = surfaces;
  const u = stage.deformation;
  const times = u ? stage.shared.magnification.value : 0;
  const cut = stage.shared.cut.value;
  const at = (v, a) => xyz[3 * v + a] + (times === 0 ? 0 : times * u[3 * v + a]);
  let best = null;
  let nearest = Infinity;
  stage.parts.forEach((part, p) => {
    if (part.state === HIDDEN || part.state === GHOST) {
      return;
    }
    const end = 3 * (part.part.firstTriangle + part.part.triangles);
    for (let t = 3 * part.part.firstTriangle; t < end; t += 3) {
      const hit = crossing(origin, ray, at, triangles[t], triangles[t + 1], triangles[t + 2]);
      if (!hit || hit.distance >= nearest) {
        continue;
      }
      const met = origin.clone().addScaledVector(ray, hit.distance);
      if (met.x * cut.x + met.y * cut.y + met.z * cut.z > cut.w) {
        continue;
      }
      nearest = hit.distance;
      best = { part: p, corners: [triangles[t], triangles[t + 1], triangles[t + 2]], weights: hit.weights, source: surfaces, deformation: u };
    }
  });
  const { section } = stage;
  if (section) {
    const inSection = (v, a) => section.places[3 * v + a] + (times === 0 ? 0 : times * section.deformations[3 * v + a]);
    for (let v = 0; v < section.count; v += 3) {
      const hit = crossing(origin, ray, inSection, v, v + 1, v + 2);
      if (hit && hit.distance <= nearest) {
        nearest = hit.distance;
        best = onEdges(section, v, hit.weights);
      }
    }
  }
  return best;
}

/** Returns where a ray meets a triangle: how far away, and the weights of its corners; null where it does not. */
function crossing(origin, ray, at, a, b, c) {
  const ax = at(a, 0); const ay = at(a, 1); const az = at(a, 2);
  const e1x = at(b, 0) - ax; const e1y = at(b, 1) - ay; const e1z = at(b, 2) - az;
  const e2x = at(c, 0) - ax; const e2y = at(c, 1) - ay; const e2z = at(c, 2) - az;
  const px = ray.y * e2z - ray.z * e2y; const py = ray.z * e2x - ray.x * e2z; const pz = ray.x * e2y - ray.y * e2x;
  const det = e1x * px + e1y * py + e1z * pz;
  if (det === 0) {
    return null;
  }
  const sx = origin.x - ax; const sy = origin.y - ay; const sz = origin.z - az;
  const v = (sx * px + sy * py + sz * pz) / det;
  if (v < 0 || v > 1) {
    return null;
  }
  const qx = sy * e1z - sz * e1y; const qy = sz * e1x - sx * e1z; const qz = sx * e1y - sy * e1x;
  const w = (ray.x * qx + ray.y * qy + ray.z * qz) / det;
  if (w < 0 || v + w > 1) {
    return null;
  }
  const distance = (e2x * qx + e2y * qy + e2z * qz) / det;
  return distance < 0 ? null : { distance, weights: [1 - v - w, v, w] };
}

/** A place on a section by the ends of the edges that its triangle lies on. */
function onEdges(section, first, weights) {
  const corners = [];
  const shares = [];
  weights.forEach((weight, i) => {
    corners.push(section.ends[2 * (first + i)], section.ends[2 * (first + i) + 1]);
    shares.push(weight * (1 - section.share[first + i]), weight * section.share[first + i]);
  });
  const { volume, deformation } = section;
  return { part: volume.partOfVertex[corners[0]], corners, weights: shares, source: volume, deformation };
}

/** Returns the place of weights on corners, undeformed or as it is drawn. */
export function placeOf(stage, hit, drawn) {
  const times = drawn && hit.deformation ? stage.shared.magnification.value : 0;
  const place = new Vector3();
  hit.corners.forEach((v, i) => {
    for (let a = 0; a < 3; a++) {
      const moved = hit.source.xyz[3 * v + a] + (times === 0 ? 0 : times * hit.deformation[3 * v + a]);
      place.setComponent(a, place.getComponent(a) + hit.weights[i] * moved);
    }
  });
  return place;
}

/** Returns the vertex that is nearest to a place, of one part or of all. */
export function nearestVertex(surfaces, place, only) {
  let best = 0;
  let least = Infinity;
  surfaces.header.parts.forEach((part, p) => {
    if (only >= 0 && only !== p) {
      return;
    }
    for (let v = part.firstVertex; v < part.firstVertex + part.vertices; v++) {
      const d = (surfaces.xyz[3 * v] - place.x) ** 2 + (surfaces.xyz[3 * v + 1] - place.y) ** 2
        + (surfaces.xyz[3 * v + 2] - place.z) ** 2;
      if (d < least) {
        least = d;
        best = v;
      }
    }
  });
  return best;
}

/** Returns the mean outward normal of the triangles at a vertex; null where they cancel. */
export function normalAt(surfaces, vertex) {
  const { xyz, triangles } = surfaces;
  const sum = new Vector3();
  const corner = (v) => new Vector3(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
  for (let t = 0; t < triangles.length; t += 3) {
    if (triangles[t] === vertex || triangles[t + 1] === vertex || triangles[t + 2] === vertex) {
      const a = corner(triangles[t]);
      sum.add(corner(triangles[t + 1]).sub(a).cross(corner(triangles[t + 2]).sub(a)));
    }
  }
  return sum.lengthSq() > 0 ? sum.normalize() : null;
}
