package dev.tidemark.serving.predict;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.serving.model.ModelSlot;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Call;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Reply;

/** {@code POST /predict}. */
public final class PredictEndpoint {
    private final ModelSlot slot;
    private final Forecaster forecaster;
    private final InstantSource clock;

    private PredictEndpoint(ModelSlot slot, Forecaster forecaster, InstantSource clock) {
        this.slot = slot;
        this.forecaster = forecaster;
        this.clock = clock;
    }

    /** The endpoint. */
    public static Endpoint of(ModelSlot slot, Forecaster forecaster, InstantSource clock) {
        return Endpoint.post("/predict", new PredictEndpoint(slot, forecaster, clock)::answer);
    }

    private Reply answer(Call call) {
        ServedModel model = slot.require();
        RequestReader.Asked asked = RequestReader.read(call.body(), model, clock.millis());
        List<Outlook> outlooks = new ArrayList<>(asked.questions().size());
        for (Question question : asked.questions()) {
            outlooks.add(forecaster.answer(model, question));
        }
        byte[] body = new AnswerWriter(model, Instant.ofEpochMilli(clock.millis())).write(outlooks, asked.isList());
        return Reply.of(Reply.OK, Reply.JSON, body);
    }
}
